// The least that any page must do: fetch the call, parse it, keep it, paint the first screen.
interface Row {
  question: string | null;
  answer_content: string | null;
}

declare global {
  interface Window {
    call: { data: { records: Row[] } };
    /** How long it takes to look at every text, in ms. */
    findWords(words: string): number;
  }
}

export {};

const rowsOnScreen = 15;

const answer = await fetch(`/agent-api${location.pathname}${location.search}`);
window.call = JSON.parse(await answer.text());
const { records } = window.call.data;

for (const { question, answer_content } of records.slice(0, rowsOnScreen)) {
  for (const words of [question, answer_content]) {
    if (!words) continue;
    const turn = document.createElement('article');
    turn.textContent = words;
    document.body.append(turn);
  }
}

window.findWords = (words) => {
  const start = performance.now();
  const found = records.filter((row) =>
    [row.question, row.answer_content].some((text) => text?.includes(words)),
  );
  document.title = String(found.length);
  return performance.now() - start;
};
