import { Module } from '@nestjs/common';
import { LawRuleResolver } from './law-rule.resolver';

@Module({ providers: [LawRuleResolver] })
export class AssembliesModule {}
