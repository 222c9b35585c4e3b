import { Inject } from '@nestjs/common';
import { Args, ArgsType, Context, Field, InputType, Mutation, Query, Resolver } from '@nestjs/graphql';
import { LANGUAGES, type Language } from '@mondee/kernel';
import { canConfigure } from '@mondee/domain/territory';
import { CATALOGUES, originalMessage, type Catalogue } from '@mondee/messages';
import { Access } from '../platform/access/access';
import { answerTo } from '../platform/graphql/refusal.view';
import { RequestContext } from '../platform/graphql/request-context';
import { ReadSettings } from './read-settings';
import { RewordText } from './reword-text';
import { RewordedTexts } from './reworded-text.store';
import { InterfaceTextOutcome, InterfaceTextView, TextChangeView } from './text.view';

const FOUND_AT_MOST = 40;

@ArgsType()
export class InterfaceTextsArgs {
  @Field(() => String, { description: '`fr` or `en`.' }) language!: string;
  @Field(() => String, { description: 'Words that the text or its key holds; nothing gives what was reworded.' })
  search!: string;
}

@ArgsType()
export class TextHistoryArgs {
  @Field(() => String, { description: 'The key of the text.' }) key!: string;
  @Field(() => String, { description: '`fr` or `en`.' }) language!: string;
}

@InputType('RewordTextInput', { description: 'A text of the interface and what it shall say.' })
export class RewordTextInput {
  @Field(() => String, { description: 'Its key.' }) key!: string;
  @Field(() => String, { description: '`fr` or `en`.' }) language!: string;
  @Field(() => String, { nullable: true, description: 'What it shall say; nothing gives the original back.' })
  text?: string | null;
}

/** The texts of the interface, as a territory may reword them. */
@Resolver()
export class TextsResolver {
  constructor(
    @Inject(RewordedTexts) private readonly texts: RewordedTexts,
    @Inject(RewordText) private readonly reword: RewordText,
    @Inject(ReadSettings) private readonly read: ReadSettings,
  ) {}

  @Access('territory.configure')
  @Query(() => [InterfaceTextView], {
    description: 'Texts of the interface that hold these words, forty at most; none for who does not configure.',
    complexity: ({ childComplexity }) => 20 + 5 * childComplexity,
  })
  interfaceTexts(
    @Args() { language, search }: InterfaceTextsArgs,
    @Context() { viewer }: RequestContext,
  ): InterfaceTextView[] {
    const of = LANGUAGES.find((one) => one === language);
    if (!of || !canConfigure(viewer).ok) return [];
    const words = plain(search).split(/\s+/).filter(Boolean);
    const keys = words.length ? keysOf(CATALOGUES[of]) : Object.keys(this.texts.of(of));
    const found: InterfaceTextView[] = [];
    for (const key of keys) {
      const view = this.view(of, key);
      if (view && words.every((word) => plain(`${key} ${view.text} ${view.original}`).includes(word))) found.push(view);
      if (found.length === FOUND_AT_MOST) break;
    }
    return found;
  }

  @Access('territory.configure')
  @Query(() => [TextChangeView], {
    description: 'What a text of the interface said before, the newest first; none for who does not configure.',
    complexity: ({ childComplexity }) => 20 + 10 * childComplexity,
  })
  async textHistory(
    @Args() { key, language }: TextHistoryArgs,
    @Context() { viewer }: RequestContext,
  ): Promise<TextChangeView[]> {
    return canConfigure(viewer).ok ? this.read.rewordings(key, language) : [];
  }

  @Access('territory.configure')
  @Mutation(() => InterfaceTextOutcome, { description: 'Says a text of the interface otherwise.', complexity: 10 })
  async rewordText(
    @Args('input', { description: 'Which, how.' }) { key, language, text }: RewordTextInput,
    @Context() { viewer }: RequestContext,
  ) {
    const result = await this.reword.run(viewer, key, language, text ?? undefined);
    return answerTo(result, () => this.view(language as Language, key));
  }

  private view(language: Language, key: string): InterfaceTextView | undefined {
    const original = originalMessage(language, key);
    const own = this.texts.of(language);
    const isReworded = Object.hasOwn(own, key);
    return original === undefined
      ? undefined
      : { key, language, original, text: isReworded ? own[key]! : original, isReworded };
  }
}

/** Without accents nor capitals: what people type. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'");
}

function keysOf(catalogue: Catalogue, path = ''): string[] {
  return Object.entries(catalogue).flatMap(([name, value]) =>
    typeof value === 'string' ? [path + name] : keysOf(value, `${path}${name}.`),
  );
}
