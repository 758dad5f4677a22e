import { compile, type JSONSchema } from 'json-schema-to-typescript';
import openapiTS, { astToString, COMMENT_HEADER } from 'openapi-typescript';
import { describe, expect, it } from 'vitest';
import messages from '../../../signaling/contract/ws-messages.schema.json?raw';
import openapi from '../../../signaling/contract/openapi.json?raw';
import messageTypes from './generated/messages.d.ts?raw';
import openapiTypes from './generated/openapi.d.ts?raw';

const remedy = 'the contract has changed: npm run contract';

describe('generated types', () => {
  it('should be those of the REST contract', async () => {
    const types = COMMENT_HEADER + astToString(await openapiTS(openapi));
    expect(openapiTypes === types, remedy).toBe(true);
  });

  it('should be those of the message schema', async () => {
    const types = await compile(JSON.parse(messages) as JSONSchema, 'ws-messages.schema', {
      additionalProperties: false,
    });
    expect(messageTypes === types, remedy).toBe(true);
  });
});
