export { emptyJourney, inOrder, put, remove, valueOf } from './journey.js';
export type { Change, Journey, JourneyRecord, Json } from './journey.js';
export { clearStep, openStep, openStepOf, setStatus, statusOf, STEP_STATUSES } from './steps.js';
export type { StepStatus } from './steps.js';
export { perspectiveOf, READER_PERSPECTIVES, setPerspective } from './perspective.js';
export type { ReaderPerspective } from './perspective.js';
export { answersOf, deleteAnswer, deleteAnswers, setAnswer } from './answers.js';
export { backupOf, differences, readBackup, restore, unseal } from './backup.js';
export type { Backup, Difference, ReadBackup } from './backup.js';
export { hardDaysOf, noteHardDay, removeHardDay } from './hard-days.js';
export { mergeJourneys } from './merge.js';
export { FORMAT_VERSION, serializeJourney } from './format.js';
export type { SerializedJourney } from './format.js';
export { parseJourney } from './parse.js';
export type { ParsedJourney, ParseTrouble } from './parse.js';
export { JourneyLockedError } from './storage.js';
export type { JourneyStorage } from './storage.js';
export { JourneyStore } from './store.js';
export type { StoreOptions, StoreState, StoreTrouble } from './store.js';
export { encrypted, type EncryptedStorage, type LockState } from './lock/encrypted.js';
export type { Envelope } from './lock/envelope.js';
export {
  eraseSite,
  forgetTab,
  homeStorage,
  memoryStorage,
  onLeave,
  storageFor,
  storageKey,
  webStorage,
} from './storages/index.js';
export type { HomeStorage, Place, WebStorageOptions } from './storages/index.js';
