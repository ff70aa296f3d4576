import type { Function as FunctionNode } from "unbash";
import { type Variable, variableKey } from "../scope/variable.ts";

type Body = FunctionNode["body"];

/** What the line sets anywhere: at some moment a trap may meet any of it. */
export interface History {
	/** Every value that a variable had; of very many the latest. */
	readonly variables: ReadonlyMap<string, readonly Variable[]>;
	/** Every body that a function had. */
	readonly functions: ReadonlyMap<string, readonly Body[]>;
	noteVariable(name: string, variable: Variable): void;
	noteFunction(name: string, body: Body): void;
}

const MOST_VALUES = 16;

/** Nothing was set yet. */
export function createHistory(): History {
	const variables = new Map<string, Variable[]>();
	const functions = new Map<string, Body[]>();
	return {
		variables,
		functions,
		noteVariable(name, variable) {
			const known = variables.get(name) ?? [];
			const key = variableKey(variable);
			if (known.some((other) => variableKey(other) === key)) return;
			variables.set(name, [...known, variable].slice(-MOST_VALUES));
		},
		noteFunction(name, body) {
			const known = functions.get(name) ?? [];
			if (!known.includes(body)) functions.set(name, [...known, body].slice(-MOST_VALUES));
		},
	};
}
