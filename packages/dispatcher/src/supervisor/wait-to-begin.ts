import { text } from "node:stream/consumers";

/** The argument of a supervisor that is started ahead of its worker. */
export const WAITS = "--wait";
/** What it is told on its standard input when it may begin. */
export const GO = "go";

/** Whether a supervisor may begin: whoever has started it says so, or is gone before. */
export async function waitToBegin(input: NodeJS.ReadableStream): Promise<boolean> {
	return (await text(input)) === GO;
}
