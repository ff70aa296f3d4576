import type { Scope } from "./scope.ts";

/** The document asks for something this GitHub does not have; the whole request fails loudly. */
export class NotModelled extends Error {
	constructor(what: string) {
		super(`${what} is not modelled by the emulator`);
		this.name = "NotModelled";
	}
}

/** Records what is missing and gives up on the request. */
export const notModelled = (scope: Scope, what: string): NotModelled => {
	scope.unmodelled.push(what);
	return new NotModelled(what);
};
