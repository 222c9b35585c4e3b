// Reference: Nest and Apollo with one resolver and one statement; no session, no access, no limits.
import 'reflect-metadata';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Args, Field, GraphQLModule, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import pg from 'pg';
import { LIST_SQL } from '../statement';

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });

@ObjectType()
class Named {
  @Field(() => String) name!: string;
}
@ObjectType()
class Proposal {
  @Field(() => ID) id!: string;
  @Field(() => String) title!: string;
  @Field(() => Date) publishedAt!: Date;
  @Field(() => Int) supportCount!: number;
  @Field(() => Named) author!: Named;
  @Field(() => Named, { nullable: true }) commune?: Named;
}
@ObjectType()
class Proposals {
  @Field(() => [Proposal]) nodes!: Proposal[];
}

@Resolver()
class ListResolver {
  @Query(() => Proposals)
  async proposals(
    @Args('first', { type: () => Int, nullable: true }) _first?: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ): Promise<Proposals> {
    const key = after
      ? (JSON.parse(Buffer.from(after, 'base64url').toString()) as string[])
      : ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
    const { rows } = await pool.query({ name: 'list', text: LIST_SQL, values: key });
    return {
      nodes: rows.map((row) => ({
        id: row.id,
        title: row.title,
        publishedAt: row.published_at,
        supportCount: row.support_count,
        author: { name: row.author },
        commune: { name: row.commune },
      })),
    };
  }
}

@Module({
  imports: [
    GraphQLModule.forRoot<ApolloDriverConfig>({
      driver: ApolloDriver,
      autoSchemaFile: true,
      csrfPrevention: false,
      playground: false,
    }),
  ],
  providers: [ListResolver],
})
class Bare {}

const app = await NestFactory.create(Bare, { logger: false });
await app.listen(Number(process.env['PORT']), '127.0.0.1');
console.log('ready');
