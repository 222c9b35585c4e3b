// Reference: Nest and Apollo with one mutation that writes what a vote writes, in one durable transaction; no session,
// no rule, no limits, no lock on the box.
import 'reflect-metadata';
import { createHash, randomUUID } from 'node:crypto';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Args, Field, GraphQLModule, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });

@ObjectType()
class Receipt {
  @Field(() => ID) id!: string;
  @Field(() => String) fingerprint!: string;
}

@Resolver()
class CastResolver {
  @Query(() => String)
  alive(): string {
    return 'yes';
  }

  @Mutation(() => Receipt)
  async cast(
    @Args('ballot', { type: () => ID }) ballot: string,
    @Args('line', { type: () => ID }) line: string,
    @Args('envelope', { type: () => String }) envelope: string,
  ): Promise<Receipt> {
    const sealed = Buffer.from(envelope, 'base64url');
    const fingerprint = createHash('sha256').update(sealed).digest('hex');
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await client.query({
        name: 'envelope',
        text: 'INSERT INTO ballot_envelope (roll_id, ballot_id, sealed, fingerprint) VALUES ($1, $2, $3, $4)',
        values: [line, ballot, sealed, fingerprint],
      });
      await client.query({
        name: 'roll',
        text: `UPDATE ballot_roll SET signed_at = now(), signed_by = 'web' WHERE id = $1`,
        values: [line],
      });
      const fact = randomUUID();
      await client.query({
        name: 'fact',
        text: `INSERT INTO fact (id, act_id, kind, subject_kind, subject_id, at, channel, public, data, links, personal_digest)
          VALUES ($1, $2, 'RollSigned', 'ballot', $3, now(), 'web', false, '{"channel":"web"}', '[]', $4)`,
        values: [fact, randomUUID(), ballot, fingerprint],
      });
      await client.query({
        name: 'personal',
        text: `INSERT INTO fact_personal (fact_id, salt, personal_salt, personal) VALUES ($1, $2, $2, '{}')`,
        values: [fact, sealed.subarray(0, 16)],
      });
      await client.query('COMMIT');
      return { id: ballot, fingerprint };
    } catch (fault) {
      await client.query('ROLLBACK');
      throw fault;
    } finally {
      client.release();
    }
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
  providers: [CastResolver],
})
class Bare {}

const app = await NestFactory.create(Bare, { logger: false });
await app.listen(Number(process.env['PORT']), '127.0.0.1');
console.log('ready');
