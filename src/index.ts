export * from './elements/events.js';
export { MendChecklist } from './elements/mend-checklist.js';
export { MendForgivenessPrompt } from './elements/mend-forgiveness-prompt.js';
export { MendJourney } from './elements/mend-journey.js';
export { MendNeedsChecklist } from './elements/mend-needs-checklist.js';
export { MendPrivacyPanel } from './elements/mend-privacy-panel.js';
export { MendProgressTracker } from './elements/mend-progress-tracker.js';
export { MendPrompts } from './elements/mend-prompts.js';
export { MendQuickExit } from './elements/mend-quick-exit.js';
export { MendSafetyNote } from './elements/mend-safety-note.js';
export { MendStepCard } from './elements/mend-step-card.js';
export { MendSupport } from './elements/mend-support.js';
export type { SupportChannel, SupportEntry } from './elements/support-entries.js';
export { VERSION } from './elements/version.js';
export type { Change, Journey, JourneyRecord, Json } from './journey/journey.js';
export type { ReaderPerspective } from './journey/perspective.js';
export type { StepStatus } from './journey/steps.js';
export { JourneyLockedError, type JourneyStorage } from './journey/storage.js';
export { addPrograms } from './program/bundled.js';
export type { Perspective } from './program/perspectives.js';
export type {
  ChecklistExercise,
  Evidence,
  Exercise,
  Program,
  PromptsExercise,
  Step,
} from './program/schema.js';
export type { ProgramIndex, ProgramLoaders, ProgramSource } from './program/source.js';
export { addWords, type UiWords } from './program/words.js';
