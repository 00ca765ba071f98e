export { addPrograms, bundledProgram, bundledPrograms, DEFAULT_PROGRAM } from './bundled.js';
export { DEFAULT_LANGUAGE, resolveLanguage } from './language.js';
export { PackError, readPack } from './pack.js';
export type { Perspective } from './perspectives.js';
export type {
  ChecklistExercise,
  Ending,
  Evidence,
  Exercise,
  Program,
  PromptScreen,
  PromptsExercise,
  SentenceForm,
  Step,
} from './schema.js';
export type { ProgramIndex, ProgramLoaders, ProgramSource, StepPiece } from './source.js';
export { addWords, type UiWords } from './words.js';
