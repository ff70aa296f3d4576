import { InvalidArgumentError } from "commander";

/** GitHub's numbers are GraphQL's Int. */
const GREATEST = 2_147_483_647;

/** An argument that is a positive whole number, such as an issue; `#123` is fine too. */
export function positiveInteger(text: string): number {
	const digits = /^#?(?<number>[1-9]\d{0,9})$/.exec(text)?.groups?.["number"];
	const number = Number(digits);
	if (number <= GREATEST) return number;
	throw new InvalidArgumentError(`it must be a positive whole number up to ${GREATEST}.`);
}
