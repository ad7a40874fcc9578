import { Injectable } from '@nestjs/common';
import { notFound, type RequestContext } from '@sreda/plugin-sdk';
import type { Board, BoardBy, BoardsOfKind } from './board.js';
import { NetworkBoards } from '../network/network-boards.js';
import { CourseBoards } from './course-boards.js';

/** Every reading and every act begins here. */
@Injectable()
export class Boards {
  private readonly kinds: readonly BoardsOfKind[];

  constructor(course: CourseBoards, network: NetworkBoards) {
    this.kinds = [course, network];
  }

  /** Throws 404, and 403 where its existence is no secret from the actor. */
  async get(ctx: RequestContext, id: string, by: BoardBy = 'board'): Promise<Board> {
    for (const kind of this.kinds) {
      const board = await kind.find(ctx, id, by);
      if (board) return board;
    }
    throw notFound();
  }
}
