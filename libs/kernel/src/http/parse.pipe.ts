import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { invalid } from '@sreda/plugin-sdk';
import { parseAs } from '@sreda/plugin-sdk/server';
import { isUUID } from 'class-validator';

const PLAIN = new Set<unknown>([String, Number, Boolean, Array, Object, undefined]);

/** Bodies and queries are parsed by their DTO class; route parameters that end in `id` must be UUIDs, so a bad one never reaches SQL. */
@Injectable()
export class ParsePipe implements PipeTransform {
  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    if (metadata.type === 'param' && typeof metadata.data === 'string' && /(^id|Id)$/.test(metadata.data)) {
      if (typeof value !== 'string' || !isUUID(value)) throw invalid(metadata.data, 'id');
      return value;
    }
    if ((metadata.type !== 'body' && metadata.type !== 'query') || PLAIN.has(metadata.metatype)) return value;
    return parseAs(metadata.metatype as new () => object, value ?? {});
  }
}
