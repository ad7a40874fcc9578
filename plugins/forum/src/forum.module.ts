import { Module } from '@nestjs/common';
import { AboutController } from './about/about.controller.js';
import { AboutService } from './about/about.service.js';
import { BoardContexts } from './board/board-contexts.js';
import { Boards } from './board/boards.service.js';
import { CourseBoards } from './board/course-boards.js';
import { Sight } from './board/sight.js';
import { ForumActivity } from './forum.activity.js';
import { ForumController } from './forum.controller.js';
import { ForumPrivacy } from './forum.privacy.js';
import { ForumService } from './forum.service.js';
import { IntroductionFiles } from './introduction-files.owner.js';
import { KeepPosts } from './keep-posts.hook.js';
import { GroupTalkController } from './group/group-talk.controller.js';
import { GroupTalkService } from './group/group-talk.service.js';
import { MarksService } from './grading/marks.service.js';
import { ReactionService } from './reaction/reaction.service.js';
import { MembershipController } from './membership/membership.controller.js';
import { MembershipService } from './membership/membership.service.js';
import { MembershipStore } from './membership/membership.store.js';
import { OtherCommunities } from './membership/other-community.service.js';
import { HidingService } from './moderation/hiding.service.js';
import { ModerationController } from './moderation/moderation.controller.js';
import { ReportService } from './moderation/report.service.js';
import { ReportStore } from './moderation/report.store.js';
import { MentionController } from './mention/mention.controller.js';
import { MentionService } from './mention/mention.service.js';
import { DestinationService } from './moving/destination.service.js';
import { MovingController } from './moving/moving.controller.js';
import { MovingService } from './moving/moving.service.js';
import { MovingStore } from './moving/moving.store.js';
import { PlaceService } from './moving/place.service.js';
import { PostController } from './post/post.controller.js';
import { PostService } from './post/post.service.js';
import { PostStore } from './post/post.store.js';
import { PostView } from './post/post.view.js';
import { PostWriter } from './post/post.writer.js';
import { PostFiles } from './post/post-files.owner.js';
import { NetworkModeratorService } from './network/moderator.service.js';
import { NetworkBoards } from './network/network-boards.js';
import { NetworkSight } from './network/network.sight.js';
import { NetworkSectionController } from './network/section.controller.js';
import { NetworkSectionService } from './network/section.service.js';
import { TellNetwork } from './network/tell-network.handler.js';
import { TopicsScope } from './network/topics.scope.js';
import { RelatedController } from './related/related.controller.js';
import { RelatedService } from './related/related.service.js';
import { SearchController } from './search/search.controller.js';
import { SearchService } from './search/search.service.js';
import { FollowedService } from './subscription/followed.service.js';
import { SubscriptionController } from './subscription/subscription.controller.js';
import { SubscriptionService } from './subscription/subscription.service.js';
import { TellSubscribers } from './subscription/tell-subscribers.handler.js';
import { TagController } from './tag/tag.controller.js';
import { TagStore } from './tag/tag.store.js';
import { TopicController } from './topic/topic.controller.js';
import { TopicService } from './topic/topic.service.js';
import { TopicStore } from './topic/topic.store.js';

@Module({
  controllers: [
    ForumController,
    TopicController,
    PostController,
    GroupTalkController,
    ModerationController,
    MovingController,
    RelatedController,
    TagController,
    AboutController,
    MentionController,
    SubscriptionController,
    // Before the routes of sections, which take any id.
    MembershipController,
    NetworkSectionController,
    SearchController,
  ],
  providers: [
    BoardContexts,
    Boards,
    CourseBoards,
    NetworkBoards,
    NetworkSight,
    NetworkSectionService,
    NetworkModeratorService,
    TopicsScope,
    TellNetwork,
    SearchService,
    Sight,
    ForumActivity,
    ForumService,
    IntroductionFiles,
    KeepPosts,
    TopicStore,
    TopicService,
    PostStore,
    PostView,
    PostWriter,
    PostService,
    PostFiles,
    HidingService,
    ReportStore,
    ReportService,
    MentionService,
    RelatedService,
    TagStore,
    AboutService,
    DestinationService,
    MovingService,
    MovingStore,
    PlaceService,
    SubscriptionService,
    FollowedService,
    GroupTalkService,
    MarksService,
    ReactionService,
    TellSubscribers,
    MembershipService,
    MembershipStore,
    OtherCommunities,
    ForumPrivacy,
  ],
})
export class ForumModule {}
