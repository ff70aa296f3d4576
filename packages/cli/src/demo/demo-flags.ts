/** The flags of `demo`, as commander reads them. */
export interface DemoFlags {
	json?: boolean;
	keep?: boolean;
	/** False with `--no-gh`. */
	gh: boolean;
	/** False with `--no-trust`. */
	trust: boolean;
}
