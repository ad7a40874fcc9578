import type { components } from './schema.js';

/** Short names for what the server answers; the shapes themselves are generated. */
type Dto = components['schemas'];

export type Activity = Dto['ActivityDto'];
export type AgendaItem = Dto['AgendaItemDto'];
export type Agreement = Dto['AgreementDto'];
export type AgreementItem = Dto['AgreementItemDto'];
export type AgreementParty = Dto['AgreementPartyDto'];
export type AgreementTerms = Dto['AgreementTermsDto'];
export type Announcement = Dto['AnnouncementDto'];
export type AnnouncementPlace = Dto['AnnouncementPlaceDto'];
export type Assessment = Dto['AssessmentDto'];
export type Attempt = Dto['AttemptDto'];
export type AttemptSlot = Dto['AttemptSlotDto'];
export type CalendarAudience = Dto['CalendarAudienceDto'];
export type CalendarEntry = Dto['CalendarEntryDto'];
export type Category = Dto['CategoryDto'];
export type ClassWork = Dto['ClassWorkDto'];
export type ConsultationFigure = Dto['ConsultationFigureDto'];
export type ConsultationMessage = Dto['ConsultationMessageDto'];
export type ConsultationRequest = Dto['ConsultationRequestDto'];
export type ConsultationRequestRow = Dto['ConsultationRequestRowDto'];
export type ConsultationTheme = Dto['ConsultationThemeDto'];
export type Course = Dto['CourseDto'];
export type CourseState = Course['state'];
export type DemoSignIn = Dto['DemoSignInDto'];
export type EventParticipant = Dto['EventParticipantDto'];
export type Forum = Dto['ForumDto'];
export type ForumPost = Dto['PostDto'];
export type ForumPostVersion = Dto['PostVersionDto'];
export type ForumReport = Dto['ReportDto'];
export type ForumTopic = Dto['TopicDto'];
export type ForumTopicRow = Dto['TopicRowDto'];
export type FootprintProfile = Dto['FootprintProfileDto'];
export type Grade = Dto['GradeDto'];
export type ExplainedTotal = Dto['ExplainedTotalDto'];
export type GradeCellNote = Dto['CellNoteDto'];
export type GradeSetUp = Dto['GradeSetUpDto'];
export type GradeTable = Dto['GradeTableDto'];
export type GradeTotal = Dto['TotalDto'];
export type GradeWritten = Dto['WrittenRowsDto'];
export type Homework = Dto['HomeworkDto'];
export type HomeworkCounts = Dto['HomeworkCountsDto'];
export type HomeworkRow = Dto['HomeworkRowDto'];
export type Job = Dto['JobDto'];
export type MarkedWork = Dto['MarkedWorkDto'];
export type LessonCardContent = Dto['LessonCardContentDto'];
export type Material = Dto['MaterialDto'];
export type MaterialCopyDifference = Dto['MaterialCopyDifferenceDto'];
export type MaterialFieldComparison = Dto['MaterialFieldComparisonDto'];
export type MaterialObject = Dto['MaterialObjectDto'];
export type MaterialOffer = Dto['MaterialOfferDto'];
export type MaterialPartComparison = Dto['MaterialPartComparisonDto'];
export type MaterialRemark = Dto['MaterialRemarkDto'];
export type MaterialRow = Dto['MaterialRowDto'];
export type MyAnnouncement = Dto['MyAnnouncementDto'];
export type MyWork = Dto['MyWorkDto'];
export type OutlineActivity = Dto['OutlineActivityDto'];
export type Paper = Dto['PaperDto'];
export type PaperQuestion = Dto['PaperQuestionDto'];
export type Papers = Dto['PapersDto'];
export type Participant = Dto['ParticipantDto'];
export type PartnershipSchool = Dto['PartnershipSchoolDto'];
export type PeriodMark = Dto['PeriodMarkDto'];
export type PeriodRow = Dto['PeriodRowDto'];
export type Person = Dto['PersonDto'];
export type QuestionListItem = Dto['QuestionListItemDto'];
export type CourseProgress = Dto['ProgressPageDto'];
export type ForumFollowed = Dto['FollowedDto'];
export type ForumExcerpt = Dto['ForumExcerptDto'];
export type ForumGroup = Dto['BoardGroupDto'];
export type ForumFound = Dto['ForumFoundDto'];
export type MembershipSection = Dto['MembershipSectionDto'];
export type MembershipTeacher = Dto['MembershipTeacherDto'];
export type OtherCommunity = Dto['OtherCommunityDto'];
export type NetworkSection = Dto['NetworkSectionDto'];
export type Quiz = Dto['QuizDto'];
export type QuizPreview = Dto['PreviewDto'];
export type QuizResult = Dto['ResultDto'];
export type QuizAnswerToGrade = Dto['AnswerToGradeDto'];
export type QuizOverride = Dto['QuizOverrideDto'];
export type QuizSettings = Dto['QuizSettingsDto'];
export type QuizSlot = Dto['SlotDto'];
export type Resource = Dto['ResourceDto'];
export type SignedIn = Dto['SessionDto'];
export type SignedOut = Dto['NoSessionDto'];
export type Session = SignedIn | SignedOut;
export type Statement = Dto['StatementDto'];
export type UploadedFile = Dto['FileDto'];
export type WorkSheet = Dto['SheetDto'];
export type WorkVersion = Dto['WorkVersionDto'];
export type Year = Dto['YearDto'];

/** The report of an import of questions, which the document knows only as an object. */
export interface ImportReport {
  /** null: no format knows the file. */
  readonly format: string | null;
  readonly found: number;
  readonly imported: number;
  readonly categories: number;
  readonly byType: Readonly<Record<string, number>>;
  readonly problems: readonly {
    readonly line: number;
    readonly name: string | null;
    readonly type: string | null;
    readonly severity: 'error' | 'warning';
    readonly reason: { readonly key: string; readonly params?: Readonly<Record<string, string | number>> };
    /** What stands in the file, of a question that was not imported. */
    readonly source?: { readonly text: string };
  }[];
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Each that was imported, in the order of the file. In a preview: that would be. */
  readonly questions: readonly {
    readonly line: number;
    readonly name: string;
    readonly type: string;
    readonly fate: 'added' | 'changed' | 'unchanged';
  }[];
}
export type SchoolEvent = Dto['SchoolEventDto'];
