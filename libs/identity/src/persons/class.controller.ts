import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { RequestContext } from '@sreda/plugin-sdk';
import { Ctx, organisation, RequireCapability } from '@sreda/plugin-sdk/server';
import { SlipListDto } from '../credentials/credential.dto.js';
import { SlipService } from '../credentials/slip.service.js';
import { capabilities } from '../manifest.js';
import { ClassService } from '../organisations/class.service.js';
import { ChangeClassDto, ClassDto } from '../organisations/organisation.dto.js';
import { ClassTeacherListDto, MovedPupilsDto, MovePupilsDto } from './class-people.dto.js';
import { ClassPeopleService } from './class-people.service.js';

/** One class; it is an organisation. Classes of a school are listed and made at the school. */
@ApiTags('identity')
@Controller('identity')
export class ClassController {
  constructor(
    private readonly classes: ClassService,
    private readonly people: ClassPeopleService,
    private readonly slips: SlipService,
  ) {}

  /** Gives it another number or letter in one academic year. */
  @Patch('classes/:organisationId')
  @RequireCapability(capabilities['manage-organisation'], organisation())
  @ApiOkResponse({ type: ClassDto })
  rename(@Ctx() ctx: RequestContext, @Param('organisationId') id: string, @Body() body: ChangeClassDto): Promise<ClassDto> {
    return this.classes.rename(ctx, id, body);
  }

  /** Class teachers of a class, or of all classes of a school. The role itself is given to the person. */
  @Get('organisations/:organisationId/class-teachers')
  @RequireCapability(capabilities['view-persons'], organisation())
  @ApiOkResponse({ type: ClassTeacherListDto })
  async listTeachers(@Ctx() ctx: RequestContext, @Param('organisationId') id: string): Promise<ClassTeacherListDto> {
    return { items: await this.people.teachers(ctx, id) };
  }

  /** Pupils of the same school come into the class from theirs. */
  @Post('classes/:organisationId/pupils')
  @HttpCode(200)
  @RequireCapability(capabilities['manage-persons'], organisation())
  @ApiOkResponse({ type: MovedPupilsDto })
  movePupils(@Ctx() ctx: RequestContext, @Param('organisationId') id: string, @Body() body: MovePupilsDto): Promise<MovedPupilsDto> {
    return this.people.move(ctx, id, body);
  }

  /** One-time codes for all pupils of a class, to print. */
  @Post('classes/:organisationId/slips')
  @HttpCode(200)
  @RequireCapability(capabilities['print-slips'], organisation())
  @ApiOkResponse({ type: SlipListDto })
  async printSlips(@Ctx() ctx: RequestContext, @Param('organisationId') id: string): Promise<SlipListDto> {
    return { items: await this.slips.forClass(ctx, id) };
  }
}
