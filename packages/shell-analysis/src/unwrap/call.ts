import type { Argument } from "../machine/argument.ts";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import type { Text } from "../text/text.ts";

/** A program that is about to run. */
export interface Call {
	readonly machine: Machine;
	/** Program name without its directory. */
	readonly name: string;
	readonly argv: readonly Argument[];
	/** Arguments after the program. */
	readonly args: readonly Argument[];
	readonly place: Place;
}

/** Carries a call out and returns what it would print. */
export type Handler = (call: Call) => Text;

/** Handlers by program name. */
export type HandlerTable = Readonly<Record<string, Handler>>;
