import { createHash } from 'node:crypto';
import { syllable } from 'syllable';

export const MOST_WORDS = 20;
export const GRADE = 7;
export const SAFETY_GRADE = 6;

const BANNED = [
  'must forgive',
  'get over it',
  'move on',
  'toxic',
  'victim',
  'innocent',
  'sulk',
  'just',
  'should',
];
const PRONOUNS = ['he', 'him', 'his', 'himself', 'she', 'her', 'hers', 'herself'];
export const NOT_PROSE = new Set([
  '$schema',
  'id',
  'doi',
  'source',
  'href',
  'kind',
  'exercise',
  'scale',
  'comparedWith',
  'language',
  'direction',
]);
const RUN = 6;
const SAFETY_WORDS = new Set(['safety-note', 'support']);
const ABOUT_THE_FILE = new Set(['$schema', 'language', 'direction']);
const PER_LANGUAGE = new Set([...ABOUT_THE_FILE, 'version', 'reviewedBy']);
const PLURALS = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);
const LONGER = 1.35;
const SHORTER = 0.65;
// Chinese, Japanese and Korean say the same in far fewer characters.
const DENSE = /^(zh|yue|ja|ko)(-|$)/;

/** Every text a person reads, in reading order: `{ at, text }` with `at` such as `tryThis.hurt[0]`. */
export function textsOf(value, at = '', skip = NOT_PROSE) {
  if (typeof value === 'string') return [{ at, text: value }];
  return childrenOf(value)
    .filter(([key]) => !skip.has(key))
    .flatMap(([key, item]) => textsOf(item, join(at, key), skip));
}

export function childrenOf(value) {
  if (value === null || typeof value !== 'object') return [];
  return Array.isArray(value) ? [...value.entries()] : Object.entries(value);
}

export function join(at, key) {
  if (typeof key === 'number') return `${at}[${key}]`;
  return at === '' ? key : `${at}.${key}`;
}

// A place such as {count} is read as one word.
const readAloud = (text) => text.replace(/\{[^}]*\}/g, 'word');

export const sentencesOf = (text) =>
  readAloud(text)
    .split(/(?<=[.?!…]["'”’)]*)\s+/u)
    .filter((sentence) => wordsOf(sentence).length > 0);

export const wordsOf = (text) => readAloud(text).match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? [];

/** Flesch–Kincaid grade of a pool of texts. Where a text ends, a sentence ends, full stop or not. */
export function gradeOf(texts) {
  const sentences = texts.flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

/** What is measured of a pool: how many words, which grade, how long its longest sentence. */
export function measure(texts) {
  const lengths = texts.flatMap(sentencesOf).map((sentence) => wordsOf(sentence).length);
  return {
    words: lengths.reduce((sum, length) => sum + length, 0),
    grade: gradeOf(texts),
    longest: Math.max(0, ...lengths),
  };
}

export const longSentences = (text) =>
  sentencesOf(text)
    .map((sentence) => ({ sentence, count: wordsOf(sentence).length }))
    .filter(({ count }) => count > MOST_WORDS)
    .map(({ sentence, count }) => `${count} words in a sentence, at most ${MOST_WORDS}: "${sentence}"`);

export const exclamations = (text) => (/[!¡！]/u.test(text) ? ['an exclamation mark'] : []);

export const bannedWords = (text) => found(text, BANNED).map((word) => `the word "${word}"`);

export const genderedPronouns = (text) => found(text, PRONOUNS).map((word) => `the pronoun "${word}"`);

const found = (text, phrases) => phrases.filter((phrase) => wholeWords(phrase).test(text));

const wholeWords = (phrase) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${phrase.replaceAll(' ', '[\\s-]+')}(?![\\p{L}\\p{N}])`, 'iu');

/** Lower case, letters and inner apostrophes, single spaces. */
export const plain = (text) =>
  (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/\p{L}+(?:'\p{L}+)*/gu) ?? []
  ).join(' ');

export const hashOf = (run) => createHash('sha256').update(run).digest('hex').slice(0, 16);

/** Runs of six words that are also in a source, which is known only by its hashes. */
export function sharedRuns(texts, hashes) {
  const words = plain(texts.join(' ')).split(' ');
  const runs = words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(' '));
  return runs.filter((run) => hashes.has(hashOf(run))).map((run) => `six words from the source: "${run}"`);
}

/** Every problem of one pool, each named by its place. A `gradeOnly` pool was checked as part of another. */
export function proseProblems({ name, texts, grade = GRADE, gradeOnly = false }, hashes) {
  const pool = texts.map(({ text }) => text);
  const reached = gradeOf(pool);
  const tooHard = reached > grade ? [`${name}: grade ${reached.toFixed(1)}, at most ${grade}`] : [];
  if (gradeOnly) return tooHard;
  const inPlaces = texts.flatMap(({ at, text }) =>
    [longSentences, exclamations, bannedWords, genderedPronouns]
      .flatMap((rule) => rule(text))
      .map((problem) => `${at}: ${problem}`),
  );
  return [...inPlaces, ...tooHard, ...sharedRuns(pool, hashes).map((run) => `${name}: ${run}`)];
}

/** The texts of a program in the groups they are measured in: a step, an exercise, its safety text. */
export function poolsOfProgram({ steps, exercises }) {
  const ofSteps = steps.map((step, i) => ({ name: step.id, texts: textsOf(step, `steps[${i}]`) }));
  return [...ofSteps, ...exercises.flatMap((exercise, i) => poolsOfExercise(exercise, `exercises[${i}]`))];
}

function poolsOfExercise(exercise, at) {
  const whole = { name: exercise.id, texts: textsOf(exercise, at) };
  const endings = (exercise.endings ?? []).flatMap((ending, i) =>
    ending.support ? textsOf(ending, `${at}.endings[${i}]`) : [],
  );
  const safety = [...textsOf(exercise.gate ?? {}, `${at}.gate`), ...endings];
  if (safety.length === 0) return [whole];
  return [whole, { name: `${exercise.id}: safety`, texts: safety, grade: SAFETY_GRADE, gradeOnly: true }];
}

/** The elements' own words, an element at a time. */
export const poolsOfUi = (words) =>
  childrenOf(words)
    .filter(([element]) => !ABOUT_THE_FILE.has(element))
    .map(([element, texts]) => ({
      name: element,
      texts: textsOf(texts, element, new Set()),
      grade: SAFETY_WORDS.has(element) ? SAFETY_GRADE : GRADE,
    }));

/** What a translation lacks, adds or changes beside its English, and where its length is far off. */
export function localeProblems(english, other) {
  const isProgram = Array.isArray(english.steps);
  const pools = isProgram ? poolsOfProgram : poolsOfUi;
  const shape = shapeProblems(english, other, isProgram ? NOT_PROSE : new Set());
  return shape.length > 0 ? shape : lengthProblems(pools(english), pools(other), other.language);
}

function shapeProblems(english, other, machine, at = '', key = '') {
  if (kindOf(english) !== kindOf(other)) return [`${at}: ${kindOf(other)}, in English ${kindOf(english)}`];
  if (typeof english !== 'object') return valueProblems(english, other, machine.has(key), at);
  if (isPlural(english) && isPlural(other)) return [];
  const [here, there] = [english, other].map(
    (value) => new Map(childrenOf(value).filter(([name]) => at !== '' || !PER_LANGUAGE.has(name))),
  );
  const added = [...there.keys()].filter((name) => !here.has(name));
  return [
    ...added.map((name) => `${join(at, name)}: not in English`),
    ...[...here].flatMap(([name, value]) =>
      shapeProblems(value, there.get(name), machine, join(at, name), name),
    ),
  ];
}

function kindOf(value) {
  if (value === undefined || value === null) return 'missing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a group' : `a ${typeof value}`;
}

function valueProblems(english, other, isMachine, at) {
  if (typeof english !== 'string' || isMachine) {
    return english === other ? [] : [`${at}: "${other}", in English "${english}"`];
  }
  const [here, there] = [placesOf(english), placesOf(other)];
  return here === there ? [] : [`${at}: has the places "${there}", in English "${here}"`];
}

const placesOf = (text) => [...new Set(text.match(/\{[^}]*\}/g))].sort().join(' ');

function lengthProblems(english, other, language) {
  return english.flatMap(({ name, texts }, i) => {
    const ratio = lengthOf(other[i].texts) / lengthOf(texts);
    const isOff = ratio > LONGER || (ratio < SHORTER && !DENSE.test(language));
    return isOff ? [`${name}: ${Math.round(ratio * 100)}% of the English length, 65% to 135% allowed`] : [];
  });
}

const lengthOf = (texts) => texts.reduce((sum, { text }) => sum + text.length, 0);

const isPlural = (value) => 'other' in value && Object.keys(value).every((name) => PLURALS.has(name));

/** A sentence that depends on a number has each form its language uses, and no other. */
export function pluralProblems(value, language, at = '') {
  if (typeof value !== 'object' || value === null) return [];
  if (!isPlural(value)) {
    return childrenOf(value).flatMap(([key, item]) => pluralProblems(item, language, join(at, key)));
  }
  const used = formsOf(language);
  const given = Object.keys(value);
  return [
    ...used.filter((form) => !given.includes(form)).map((form) => `${at}: the form "${form}" is missing`),
    ...given
      .filter((form) => !used.includes(form))
      .map((form) => `${at}: "${form}" is no form of this language`),
  ];
}

// Only forms that everyday numbers take: French has one for a million that no count here reaches.
function formsOf(language) {
  const rules = new Intl.PluralRules(language);
  return [...new Set(Array.from({ length: 201 }, (_, count) => rules.select(count)))];
}
