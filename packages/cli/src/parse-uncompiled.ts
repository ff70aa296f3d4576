import * as z from "zod";

/**
 * Has zod read what a schema says whenever it parses, for every schema made from now on: a parser
 * compiled for each takes longer to make than a command ever gains from it.
 */
export function parseUncompiled(): void {
	z.config({ jitless: true });
}
