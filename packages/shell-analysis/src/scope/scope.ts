import type { Function as FunctionNode } from "unbash";
import type { Text } from "../text/text.ts";
import type { CowMap } from "./cow-map.ts";
import { createCowMap } from "./cow-map.ts";
import { type Folders, isSameFolders, START } from "./folders.ts";
import type { Reader } from "./readers.ts";
import type { Variable } from "./variable.ts";

/** What a shell remembers from one command to the next. Changed in place by the commands that run in it. */
export interface Scope {
	variables: CowMap<Variable>;
	functions: CowMap<FunctionNode["body"]>;
	/** Functions that are defined whatever happens. */
	sureFunctions: CowMap<boolean>;
	aliases: CowMap<Text>;
	/** What `declare` said about variables: the letters of its options. */
	attributes: CowMap<string>;
	/** Contents of the files written so far; subshells write to the same disk. */
	readonly files: Map<string, Text>;
	/** What reads the text that is written to a path. */
	readonly readers: Map<string, Reader>;
	/** Where the shell stands. */
	folders: Folders;
	/** What `exec < file` made of a standard input. */
	input: { readonly of: Text; readonly is: Text } | undefined;
	/** `$_`: the last word of the command before, if it is known. */
	last: string | undefined;
	/** `$1` and so on; undefined when not known. */
	positional: readonly Text[] | undefined;
	/** Variables that the running function declared local, with what they held before. */
	locals: Map<string, Variable | undefined> | undefined;
}

/** A scope in which nothing is known. */
export function createScope(): Scope {
	return {
		variables: createCowMap(),
		functions: createCowMap(),
		sureFunctions: createCowMap(),
		aliases: createCowMap(),
		attributes: createCowMap(),
		files: new Map(),
		readers: new Map(),
		folders: START,
		positional: undefined,
		last: undefined,
		input: undefined,
		locals: undefined,
	};
}

/** A copy for a subshell or a branch. */
export function forkScope(scope: Scope): Scope {
	return {
		variables: scope.variables.fork(),
		functions: scope.functions.fork(),
		sureFunctions: scope.sureFunctions.fork(),
		aliases: scope.aliases.fork(),
		attributes: scope.attributes.fork(),
		files: scope.files,
		readers: scope.readers,
		folders: scope.folders,
		positional: scope.positional,
		last: scope.last,
		input: scope.input,
		locals: scope.locals,
	};
}

/** Makes a scope hold what another one holds. */
export function adoptScope(into: Scope, other: Scope): void {
	into.variables = other.variables;
	into.functions = other.functions;
	into.sureFunctions = other.sureFunctions;
	into.aliases = other.aliases;
	into.attributes = other.attributes;
	into.positional = other.positional;
	into.folders = other.folders;
	into.input = other.input;
}

/** Whether nothing was remembered in either since the one was a copy of the other. */
export function isSameScope(left: Scope, right: Scope): boolean {
	return (
		left.variables.isSameAs(right.variables) &&
		left.functions.isSameAs(right.functions) &&
		left.aliases.isSameAs(right.aliases) &&
		left.attributes.isSameAs(right.attributes) &&
		left.positional === right.positional &&
		isSameFolders(left.folders, right.folders)
	);
}
