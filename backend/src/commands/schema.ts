import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { AppModule } from '../app.module';
import { migrate } from '../platform/database/migrate';
import { contractOf } from '../platform/graphql/contract';
import type { Command } from '.';

/** `mondee schema`: prints the contract as the code states it. */
export const schemaCommand: Command = async (read) => {
  const config = read();
  const { serveUrl } = await migrate(config.DATABASE_URL);
  const app = await NestFactory.create(AppModule.of({ ...config, MONDEE_LOG: 'silent' }, serveUrl), { logger: false });
  await app.init();
  process.stdout.write(contractOf(app.get(GraphQLSchemaHost).schema));
  await app.close();
};
