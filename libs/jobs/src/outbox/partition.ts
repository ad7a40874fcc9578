import { createHash } from 'node:crypto';

/** Stored with every event: another number or another hash would break the order of aggregates that have events under way. */
export const PARTITIONS = 8;

/** Events of one aggregate share a partition, and a partition is read in order. */
export const partitionOf = (aggregateId: string): number => createHash('sha256').update(aggregateId).digest().readUInt8(0) % PARTITIONS;
