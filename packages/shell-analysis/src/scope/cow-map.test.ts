import { expect, test } from "vitest";
import { createCowMap } from "./cow-map.ts";

test("a fork and its origin change independently", () => {
	const origin = createCowMap<number>();
	origin.set("a", 1);
	const fork = origin.fork();
	expect(fork.isSameAs(origin)).toBe(true);
	fork.set("a", 2);
	origin.set("b", 3);
	expect([origin.get("a"), origin.get("b")]).toEqual([1, 3]);
	expect([fork.get("a"), fork.get("b")]).toEqual([2, undefined]);
	expect(fork.isSameAs(origin)).toBe(false);
	fork.delete("a");
	expect([...fork.entries()]).toEqual([]);
	expect(origin.get("a")).toBe(1);
});
