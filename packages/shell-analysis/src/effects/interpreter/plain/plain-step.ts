/** One thing that a plain program does; printing is none. */
export type PlainStep =
	| { readonly kind: "command"; readonly words: readonly string[] }
	| { readonly kind: "script"; readonly script: string; readonly input?: string };
