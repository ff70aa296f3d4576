/** Where git works, all absolute, whatever the files in the working tree say. */
export type GitPlace = { gitDir: string; commonDir: string; workTree: string };
