import { InvalidArgumentError } from "commander";

/** An argument that is a positive whole number, such as an issue; `#123` is fine too. */
export function positiveInteger(text: string): number {
	const digits = /^#?(?<number>[1-9]\d{0,9})$/.exec(text)?.groups?.["number"];
	if (digits === undefined) throw new InvalidArgumentError("It must be a positive whole number.");
	return Number(digits);
}
