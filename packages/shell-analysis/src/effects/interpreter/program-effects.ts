import { decodeBase64 } from "../../output/decode-base64.ts";
import { literal } from "../../text/literal.ts";
import { AnalysisLimit } from "../../verdict/analysis-limit.ts";
import { judgeDocument } from "../graphql/judge-document.ts";
import { readEndpoint } from "../http/endpoint.ts";
import { isJavaScript } from "./is-java-script.ts";
import { takesText } from "./plainly-started.ts";
import { looseStrings, programCalls } from "./program-calls.ts";
import {
	asksForPost,
	callsLibrary,
	canRunPrograms,
	canSendRequests,
	decodesText,
	evaluatesInput,
	isEvaluating,
	isEvaluatingModule,
	isInertCallee,
	isRunningCallee,
	isRunningModule,
	withoutMatching,
} from "./program-markers.ts";
import { HOLE, type ProgramToken, programTokens } from "./program-tokens.ts";

const DEEPEST_PROGRAM = 3;
/** How often calls within calls may repeat the text of a program. */
const MOST_REPEATED = 8;
const MOST_ARGUMENTS = 4;

/** What a program in another language would do, as far as its text shows. */
export interface ProgramEffects {
	/** Argument lists that it would run; the first word may be a whole script. */
	readonly commands: readonly (readonly string[])[];
	/** Whether it sends a request that opens a pull request, or calls a library that does. */
	readonly sendsCreation: boolean;
	/** Whether it runs something that it makes out of encoded text. */
	readonly runsDecoded: boolean;
	/** Whether it runs something that it has from outside: its input, its arguments. */
	readonly runsInput: boolean;
	/** Whether it may run a program in its own language from outside: its input, its arguments, a file. */
	readonly evaluatesInput: boolean;
}

/** What loads a file by its path. */
const LOADING = /\b(?:require|load|do|source|dofile|include(?:_once)?|import)\b/;

/** Reads the program's strings, calls and markers; unknown pieces of its text are holes. */
export function programEffects(source: string, language: string, depth = 0): ProgramEffects {
	const tokens = programTokens(source, language);
	const code = tokens
		.map((token) => (isText(token) ? '""' : token.text))
		.join(" ")
		.replace(/ ?([-.(:]) ?/g, "$1");
	const strings = tokens.filter(isText).map((token) => token.text);
	const inner = depth < DEEPEST_PROGRAM ? innerPrograms(tokens, source) : [];
	const nested = inner.map((text) => programEffects(text, language, depth + 1));
	const commands = [
		...commandsIn(tokens, code, language),
		...nested.flatMap((effects) => effects.commands),
	];
	const isBlind = commands.some((command) => (command[0] ?? "").startsWith(HOLE));
	return {
		commands,
		sendsCreation:
			callsLibrary(code) ||
			sendsCreation(code, strings) ||
			nested.some((effects) => effects.sendsCreation),
		runsDecoded: isBlind && decodesText(code) && commands.length > 0,
		runsInput:
			commands.some(takesOthers) ||
			feedsShell(tokens, language) ||
			RUNS_ARGUMENT.test(code) ||
			nested.some((effects) => effects.runsInput),
		evaluatesInput:
			evaluatesInput(code) ||
			strings.some(isEvaluatingModule) ||
			(LOADING.test(code) && strings.some((text) => /^(?:\.{0,2}|~)\/[\w./-]+$/.test(text))) ||
			nested.some((effects) => effects.evaluatesInput),
	};
}

/** `system shift`: Perl and Ruby take the next argument. */
const RUNS_ARGUMENT = /\b(?:system|exec)\s*\(?\s*(?:shift|pop)\b/;

/** Whether a command that is run, or an argument of a program to which it may be one, is not known. */
function takesOthers(command: readonly string[]): boolean {
	const [program = ""] = command;
	return !takesText(program) && command.some((word) => word.trimStart().startsWith(HOLE));
}

/** The literals that the program runs as programs in its own language: `exec('import os; …')`, `eval("…")`. */
function innerPrograms(tokens: readonly ProgramToken[], source: string): readonly string[] {
	const calls = programCalls(tokens, isEvaluating);
	const texts = new Set(calls.flatMap(({ elements }) => elements.slice(0, MOST_ARGUMENTS)));
	const inner = [...texts].filter((text) => /[(`"']/.test(text));
	const length = inner.reduce((sum, text) => sum + text.length, 0);
	if (length > MOST_REPEATED * source.length) {
		throw new AnalysisLimit(source.slice(0, 40), "holds too many programs inside programs");
	}
	return inner;
}

function isText(token: ProgramToken): boolean {
	return token.kind === "string" || token.kind === "backticks";
}

function commandsIn(
	tokens: readonly ProgramToken[],
	code: string,
	language: string,
): readonly (readonly string[])[] {
	const direct = [
		...shellQuotes(tokens, language),
		...pipes(tokens, language),
		...openedPipes(tokens, language),
	];
	const modules = tokens.some((token) => isText(token) && isRunningModule(token.text));
	if (!modules && !canRunPrograms(isJavaScript(language) ? withoutMatching(code) : code))
		return direct;
	const calls = programCalls(tokens, isRunningCallee, !isJavaScript(language));
	const commands = [...direct, ...calls.map(({ elements }) => elements)];
	const isKnown = calls.every(({ elements }) =>
		elements.every((element) => !element.includes(HOLE)),
	);
	if (isKnown && calls.length > 0) return commands;
	const loose = looseStrings(tokens, isInertCallee);
	const decoded = decodesText(code) ? loose.flat().flatMap(decodings) : [];
	return [...commands, ...loose, ...decoded.map((text) => [text])];
}

/** Backticks run a command, except in JavaScript, where only `$` before them does. */
function shellQuotes(
	tokens: readonly ProgramToken[],
	language: string,
): readonly (readonly string[])[] {
	const isScript = isJavaScript(language);
	return tokens.flatMap((token, index) => {
		const before = tokens[index - 1]?.text ?? "";
		const runs =
			token.kind === "backticks" && (!isScript || /(?:^|\.)(?:\$|sh|shell)$/.test(before));
		return runs ? [[isScript ? token.text : withoutCaptures(token.text)]] : [];
	});
}

/** Perl and Ruby put in what a pattern found: `$1`, `$&`, `$_`. */
function withoutCaptures(text: string): string {
	return text.replace(/\$(?:\d+|[&_])/g, HOLE);
}

/** Perl: `open(F, "command|")` and `open(F, "-|", "command")`. */
function openedPipes(
	tokens: readonly ProgramToken[],
	language: string,
): readonly (readonly string[])[] {
	if (!/^(?:perl|ruby|jruby)/.test(language)) return [];
	const strings = tokens.filter(isText).map((token) => token.text);
	const piped = strings.filter((text) => /^\s*\|\s*\w|\w\s*\|\s*$/.test(text));
	const listed = programCalls(tokens, (callee) => callee === "open").flatMap(({ elements }) => {
		const at = elements.findIndex((text) => /^\||\|$|^-\||^\|-$/.test(text));
		if (at < 0) return [];
		const rest = [elements[at] ?? "", ...elements.slice(at + 1)].map((text) =>
			text.replace(/^-?\||\|-?$/g, ""),
		);
		return [rest.filter((text) => text !== "")];
	});
	return [...listed, ...piped.map((text) => [text.replaceAll("|", " ")])];
}

/** awk: `"command" | getline` and `print | "command"`. */
function pipes(tokens: readonly ProgramToken[], language: string): readonly (readonly string[])[] {
	if (!/awk$/.test(language)) return [];
	return tokens.flatMap((token, index) => {
		const isPiped = tokens[index - 1]?.text === "|" || tokens[index + 1]?.text === "|";
		return token.kind === "string" && isPiped ? [[token.text]] : [];
	});
}

/** awk: `print | "sh"`, and `print | command` with a command from a variable. */
function feedsShell(tokens: readonly ProgramToken[], language: string): boolean {
	if (!/awk$/.test(language)) return false;
	return tokens.some((token, index) => {
		if (token.kind !== "sign" || token.text !== "|") return false;
		const next = tokens[index + 1];
		const before = tokens[index - 1];
		if (next?.kind === "word") return next.text !== "getline" || before?.kind === "word";
		return next?.kind === "string" && /^\s*(?:\S*\/)?(?:ba|da|z|k|a)?sh\b/.test(next.text);
	});
}

function decodings(text: string): readonly string[] {
	const reversed = [...text].reverse().join("");
	const hex = /^(?:[0-9a-f]{2})+$/i.test(text)
		? [text.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)))]
		: [];
	return [
		reversed,
		...hex,
		...(decodeBase64(text) === undefined ? [] : [decodeBase64(text) ?? ""]),
	];
}

function sendsCreation(code: string, strings: readonly string[]): boolean {
	if (!canSendRequests(code)) return false;
	if (strings.some((text) => judgeDocument(literal(text.replaceAll(HOLE, "x"))) === "creates"))
		return true;
	if (!asksForPost(code, strings)) return false;
	return strings.some((text) => {
		const address = text.trim().replace(/^POST\s+/i, "");
		const open = address.split(HOLE).join("x");
		return (
			readEndpoint(literal(open)).kind === "pulls" || /(?:^|\/)repos\/[^?#]*\/pulls\/?$/.test(open)
		);
	});
}
