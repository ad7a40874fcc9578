import path from 'node:path';
import { Global, Module } from '@nestjs/common';
import { CONFIG, type Config } from '@sreda/kernel';
import { Files } from '@sreda/plugin-sdk/server';
import { BlobStore } from './blob-store.js';
import { FilesController } from './files.controller.js';
import { FilesPrivacy } from './files.privacy.js';
import { FilesService } from './files.service.js';
import { SweepHandler } from './sweep.job.js';

/** `files` is what a backup takes; an upload that is under way is none of it. */
const storeOf = ({ dataDir }: Config): BlobStore => new BlobStore(path.join(dataDir, 'files'), path.join(dataDir, 'incoming'));

@Global()
@Module({
  controllers: [FilesController],
  providers: [
    FilesService,
    { provide: Files, useExisting: FilesService },
    { provide: BlobStore, useFactory: storeOf, inject: [CONFIG] },
    FilesPrivacy,
    SweepHandler,
  ],
  exports: [Files],
})
export class FilesModule {}
