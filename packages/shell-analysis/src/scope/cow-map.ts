/** A map with string keys whose copies cost nothing until one of them is written to. */
export interface CowMap<Value> {
	get(key: string): Value | undefined;
	set(key: string, value: Value): void;
	delete(key: string): void;
	entries(): Iterable<readonly [string, Value]>;
	/** A copy that changes independently. */
	fork(): CowMap<Value>;
	/** Whether neither this nor the other map was written to since they were one. */
	isSameAs(other: CowMap<Value>): boolean;
	/** The content as it is now; not to be kept. */
	peek(): ReadonlyMap<string, Value>;
}

/** Makes an empty map. */
export function createCowMap<Value>(): CowMap<Value> {
	return view({ content: new Map(), shared: false });
}

interface Store<Value> {
	content: Map<string, Value>;
	shared: boolean;
}

function view<Value>(store: Store<Value>): CowMap<Value> {
	const own = (): Map<string, Value> => {
		if (store.shared) store.content = new Map(store.content);
		store.shared = false;
		return store.content;
	};
	return {
		get: (key) => store.content.get(key),
		set: (key, value) => void own().set(key, value),
		delete: (key) => void own().delete(key),
		entries: () => store.content.entries(),
		fork() {
			store.shared = true;
			return view({ content: store.content, shared: true });
		},
		isSameAs: (other) => store.content === other.peek(),
		peek: () => store.content,
	};
}
