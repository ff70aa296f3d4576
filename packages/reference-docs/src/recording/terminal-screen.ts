/** A run of characters that look the same; `style` is a class of the picture, or empty. */
export interface Span {
	readonly text: string;
	readonly style: string;
}

/** A terminal as far as lists and texts need one: it writes, moves, clears and scrolls. */
export interface TerminalScreen {
	/** Throws an Error at a sequence that it does not know. */
	readonly write: (text: string) => void;
	/** What stands in each row, from the top. */
	readonly rows: () => Span[][];
}

export function terminalScreen({ columns, height }: { columns: number; height: number }) {
	const state: State = {
		...{ columns, height, lines: [[]], top: 0, row: 0, column: 0 },
		...{ colour: "", isDim: false, isBold: false },
	};
	return {
		write: (text) => {
			for (const { groups } of text.matchAll(TOKEN)) {
				const { kind, parameters = "", character = "" } = groups ?? {};
				if (kind === undefined) take(state, character);
				else command(state, kind, parameters);
			}
		},
		rows: () => Array.from({ length: height }, (_, at) => spans(state.lines[state.top + at] ?? [])),
	} satisfies TerminalScreen;
}

interface Cell {
	readonly text: string;
	readonly style: string;
}

interface State {
	readonly columns: number;
	readonly height: number;
	lines: Cell[][];
	/** The line that stands in the first row. */
	top: number;
	row: number;
	column: number;
	colour: string;
	isDim: boolean;
	isBold: boolean;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about
const TOKEN = /\u001B\[(?<parameters>[?\d;]*)(?<kind>[A-Za-z])|(?<character>[\s\S])/gu;

const COLOURS: Readonly<Record<string, string>> = {
	...{ "31": "red", "32": "green", "33": "yellow", "34": "blue", "36": "cyan", "90": "dim" },
	"39": "",
};

function take(state: State, character: string): void {
	if (character === "\n") lineFeed(state);
	else if (character === "\r") state.column = 0;
	else put(state, character);
}

function lineFeed(state: State): void {
	state.row += 1;
	while (state.lines.length <= state.row) state.lines.push([]);
	state.top = Math.max(state.top, state.row - state.height + 1);
}

function put(state: State, text: string): void {
	if (state.column >= state.columns) {
		state.column = 0;
		lineFeed(state);
	}
	const line = state.lines[state.row] ?? [];
	while (line.length < state.column) line.push({ text: " ", style: "" });
	const styles = [state.colour, state.isDim && "dim", state.isBold && "bold"];
	line[state.column] = { text, style: styles.filter(Boolean).join(" ") };
	state.lines[state.row] = line;
	state.column += 1;
}

function command(state: State, kind: string, parameters: string): void {
	const { lines, row, column, top, height } = state;
	const count = Number(parameters) || 1;
	const before = (lines[row] ?? []).slice(0, column);
	if (kind === "A") state.row = Math.max(top, row - count);
	else if (kind === "B") state.row = Math.min(top + height - 1, row + count);
	else if (kind === "G") state.column = count - 1;
	else if (kind === "K") lines[row] = parameters === "2" ? [] : before;
	else if (kind === "J") state.lines = [...lines.slice(0, row), before];
	else if (kind === "m") paint(state, parameters);
	else if (!parameters.startsWith("?")) throw new Error(`ESC [ ${parameters}${kind} is unknown.`);
}

function paint(state: State, parameters: string): void {
	for (const code of parameters === "" ? ["0"] : parameters.split(";")) {
		if (code === "0" || code === "22") [state.isDim, state.isBold] = [false, false];
		if (code === "0") state.colour = "";
		else if (code === "1") state.isBold = true;
		else if (code === "2") state.isDim = true;
		else state.colour = COLOURS[code] ?? state.colour;
	}
}

function spans(cells: readonly Cell[]): Span[] {
	const all: { text: string; style: string }[] = [];
	for (const { text, style } of cells) {
		const last = all.at(-1);
		if (last?.style === style) last.text += text;
		else all.push({ text, style });
	}
	const end = all.at(-1);
	if (end !== undefined) end.text = end.text.trimEnd();
	return all.filter(({ text }) => text !== "");
}
