export { noteMarks } from './note-marks.tsx';
export { Reviewing } from './reviewing.ts';
