import type { QuestionShape } from '@sreda/contracts';
import type { ComponentType } from 'react';
import type { Icon } from '../components/button.js';
import type { QuestionEditing, QuestionOnPaper, QuestionRenderers } from '../questions/question-renderers.js';

type Lazy<T> = () => Promise<{ readonly default: T }>;

/** Places of the shell and of other pages where plugins add something, and what each is given. */
export interface SlotProps {
  /** «Сегодня» of a student: the person signed in. */
  readonly 'today.student': { readonly personId: string };
  readonly 'today.teacher': object;
  /** «Сегодня» of a guardian, for the child looked at. */
  readonly 'today.guardian': { readonly personId: string };
  /** «Сегодня» of who answers for a school: each contribution is one `Figure` or several. */
  readonly 'today.head': { readonly organisationId: string };
  /** The page of an activity, below what it is about. */
  readonly activity: { readonly activityId: string; readonly courseId: string };
  /** The page of a question in a bank, beside its name. */
  readonly question: { readonly questionId: string };
  /** Where something stands that can be published: its kind of material, and its id. */
  readonly material: { readonly kind: string; readonly objectId: string };
}
export type SlotName = keyof SlotProps;
export type SlotEntry = {
  readonly [S in SlotName]: { readonly slot: S; readonly order: number; readonly component: Lazy<ComponentType<SlotProps[S]>> };
}[SlotName];

export interface NavigationEntry {
  readonly to: string;
  /** Key of the plugin's strings. */
  readonly label: string;
  readonly icon: Icon;
  /** Shown to who has one of these roles where they work. */
  readonly roles: readonly string[];
  /** Lower comes first. The shell's own places: 10 courses, 20 grades, 90 people. */
  readonly order: number;
}

export interface ActivityRenderer {
  /** Key of the plugin's strings: «Тест». */
  readonly label: string;
  readonly icon: Icon;
  /** The page of one activity. */
  readonly path: (activityId: string) => string;
}

/** A part of a material, as the server answers it (ADR 17). */
export interface MaterialPart {
  readonly id: string;
  readonly kind: string;
  readonly parentId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}
export interface MaterialPreviewProps {
  /** The first part is the material itself; of one part alone, that part. */
  readonly content: readonly MaterialPart[];
  /** SHA-256 of a file that parts name → its id. */
  readonly fileIds: ReadonlyMap<string, string>;
}
/** How a kind of material looks: one that is published, and copies of it. */
export interface MaterialRenderer {
  /** Key of the plugin's strings: «Категория вопросов». */
  readonly label: string;
  readonly icon: Icon;
  /** The page of the object that was published or copied. */
  readonly path: (objectId: string) => string;
  /** Everything in it, to be looked at and tried without copying. */
  readonly preview: Lazy<ComponentType<MaterialPreviewProps>>;
  /** Asks where a copy goes. Null: not chosen yet. */
  readonly place: Lazy<ComponentType<{ readonly onChange: (placeId: string | null) => void }>>;
  /** Field of a part → key of the plugin's strings: «Текст вопроса». In the order in which differences are shown. */
  readonly fields: Lazy<Readonly<Record<string, string>>>;
}

/** What a plugin adds to the browser. Everything heavy is a lazy chunk, so a page loads only what it shows. */
export interface PluginWeb {
  readonly id: string;
  /** Path of a page (`/quiz/$activityId`) → its component. The first segment is the plugin's id. */
  readonly routes?: Readonly<Record<string, Lazy<ComponentType>>>;
  /** The same for pages that visitors see, too: nobody is signed in there, or somebody is. */
  readonly visitorRoutes?: Readonly<Record<string, Lazy<ComponentType>>>;
  readonly navigation?: readonly NavigationEntry[];
  readonly slots?: readonly SlotEntry[];
  /** Key contributed to the point `activity` → how courses show it. */
  readonly activities?: Readonly<Record<string, ActivityRenderer>>;
  /** Key contributed to the point `materialKind` → how it looks. */
  readonly materialKinds?: Readonly<Record<string, MaterialRenderer>>;
  /** Kind of what a grade was made of (`quiz.attempt`) → the page of one, for the person whose grade it is. */
  readonly gradeSources?: Readonly<Record<string, (id: string) => string>>;
  /** Key contributed to the point `questionType` → its renderers. */
  readonly questionTypes?: Readonly<Record<string, Lazy<QuestionRenderers>>>;
}

export const definePluginWeb = (plugin: PluginWeb): PluginWeb => Object.freeze(plugin);

/** Renderers of one question type, checked against its shape, as the shell takes them. */
export const questionRenderers = <S extends QuestionShape>(renderers: QuestionRenderers<S>): QuestionRenderers =>
  // The shell hands each type only views and responses of that type, which its own key guarantees.
  renderers as unknown as QuestionRenderers;

/** The same for the author's side of a question type. */
export const questionEditing = <S extends QuestionShape>(editing: QuestionEditing<S>): QuestionEditing<S> => editing;

/** The same for paper. */
export const questionOnPaper = <S extends QuestionShape>(paper: QuestionOnPaper<S>): QuestionOnPaper<S> => paper;
