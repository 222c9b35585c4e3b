import type { GraphQLSchema } from 'graphql';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Rooms } from '../platform/rooms/rooms';
import { TestApp } from '../platform/testing/test-app';

/** What the facilitator and the administrator may do, and the facts by which the journal tells of it. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  changeSetting: ['SettingChanged'],
  rewordText: ['TextReworded'],
  changeLogo: ['SettingChanged'],
  keepAxis: ['AxisAdded', 'AxisRenamed'],
  orderAxes: ['AxesOrdered'],
  retireAxis: ['AxisRetired', 'AxisReturned'],
  installTerritory: ['PlanLaid'],
  loadOutlines: ['OutlinesLoaded'],
  importTable: ['ObjectiveLaid', 'IndicatorLaid'],
  recordMeasurement: ['MeasurementRecorded'],
  giveRole: ['RoleGiven'],
  takeRole: ['RoleTaken'],
  recordOffice: ['OfficeRecorded'],
  endOffice: ['OfficeEnded'],
};
/** The policies whose acts look after the platform, all of whose operations must be in the table. */
const LOOKS_AFTER = ['territory.configure', 'territory.measure', 'people.roles'];

let app: TestApp;
let schema: GraphQLSchema;

beforeAll(async () => {
  app = await TestApp.start();
  schema = app.app.get(GraphQLSchemaHost).schema;
});
afterAll(() => app.stop());

describe('what an administrator does', () => {
  it('is in the journal: each operation names a fact that a room speaks; a new one that is in no table fails', () => {
    const operations = Object.values(schema.getMutationType()!.getFields())
      .filter(({ extensions }) =>
        LOOKS_AFTER.includes((extensions['access'] as { policy?: string } | undefined)?.policy ?? ''),
      )
      .map(({ name }) => name);
    expect(operations.filter((name) => !Object.hasOwn(TOLD, name))).toEqual([]);
    expect(Object.keys(TOLD).filter((name) => !operations.includes(name))).toEqual([]);
    const rooms = app.app.get(Rooms);
    for (const kind of Object.values(TOLD).flat()) expect(rooms.speaks(kind), kind).toBeDefined();
  });
});
