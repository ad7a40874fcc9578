import { Injectable } from '@nestjs/common';
import { points } from '@sreda/plugin-sdk';
import { Extensions } from '@sreda/plugin-sdk/server';
import type { Kinds } from './attempt.rows.js';

/** Question types and behaviours of the plugins that are on now. */
@Injectable()
export class KindsService {
  constructor(private readonly extensions: Extensions) {}

  on(): Kinds {
    return { types: this.extensions.all(points.questionType), behaviours: this.extensions.all(points.questionBehaviour) };
  }
}
