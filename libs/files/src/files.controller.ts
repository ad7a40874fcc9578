import '@fastify/multipart';
import { Controller, Delete, Get, HttpCode, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { invalid, notFound, points, Problem, type RequestContext } from '@sreda/plugin-sdk';
import { Ctx, Extensions, FileDto, RequireCapability, Settings } from '@sreda/plugin-sdk/server';
import contentDisposition from 'content-disposition';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BlobStore } from './blob-store.js';
import { byteRange } from './byte-range.js';
import { FilesService, type StoredFile } from './files.service.js';
import { fileLimits } from './files.settings.js';
import { capabilities } from './manifest.js';
import { isShown } from './media-type.js';

@ApiTags('files')
@Controller('files/files')
@RequireCapability(capabilities.use)
export class FilesController {
  constructor(
    private readonly files: FilesService,
    private readonly store: BlobStore,
    private readonly extensions: Extensions,
    private readonly settings: Settings,
  ) {}

  /** The field `file` of a multipart form. What is uploaded waits a day for something to belong to. */
  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiCreatedResponse({ type: FileDto })
  async upload(@Ctx() ctx: RequestContext, @Req() request: FastifyRequest): Promise<FileDto> {
    const { file: megabytes } = await this.settings.get(ctx, fileLimits);
    // One byte more than may be, so that the store, which says why it refuses, sees that it is too much.
    const part = request.isMultipart() ? await request.file({ limits: { fileSize: megabytes * 2 ** 20 + 1 } }) : undefined;
    if (part?.fieldname !== 'file') throw invalid('file', 'required');
    return this.files.keep(ctx, part.filename, part.file);
  }

  /** The contents never change, so a browser may keep them; whether it may read them is asked each time. */
  @Get(':fileId')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async read(
    @Ctx() ctx: RequestContext,
    @Param('fileId') fileId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const file = await this.files.find(ctx, fileId);
    if (!file || !(await this.mayRead(ctx, file))) throw notFound();
    const { sha256, size, mediaType, name } = file;
    // Asks @fastify/compress to leave it: most files are compressed already, and their length shows how far a download is.
    request.headers['x-no-compression'] = '1';
    const shown = isShown(mediaType);
    void reply.headers({
      etag: `"${sha256}"`,
      'cache-control': 'private, no-cache',
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; media-src 'self'; frame-ancestors 'self'${mediaType === 'application/pdf' ? '' : '; sandbox'}`,
      'cross-origin-resource-policy': 'same-origin',
    });
    if (request.headers['if-none-match'] === `"${sha256}"`) {
      void reply.status(304);
      return undefined;
    }
    const range = byteRange(request.headers.range, size);
    if (range === 'unsatisfiable') {
      void reply.header('content-range', `bytes */${size}`);
      throw new Problem(416, 'files.no-such-range');
    }
    if (range) void reply.status(206).header('content-range', `bytes ${range.start}-${range.end}/${size}`);
    return new StreamableFile(this.store.read(sha256, range ?? undefined), {
      type: shown ? mediaType : 'application/octet-stream',
      disposition: contentDisposition(name, { type: shown ? 'inline' : 'attachment' }),
      length: range ? range.end - range.start + 1 : size,
    });
  }

  /** Takes an upload back that was not used. */
  @Delete(':fileId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async discard(@Ctx() ctx: RequestContext, @Param('fileId') fileId: string): Promise<void> {
    await this.files.discard(ctx, fileId);
  }

  /** The uploader alone, until something owns it; then whoever may see that. The owner's package may be disabled: then nobody. */
  private async mayRead(ctx: RequestContext, { uploadedBy, ownerKind, ownerId }: StoredFile): Promise<boolean> {
    if (ownerKind === null || ownerId === null) return typeof ctx.actor !== 'string' && uploadedBy === ctx.actor.personId;
    const owner = this.extensions.all(points.fileOwner).get(ownerKind);
    return (await owner?.readable(ctx, [ownerId]))?.has(ownerId) ?? false;
  }
}
