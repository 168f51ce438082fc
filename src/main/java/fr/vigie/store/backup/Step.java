package fr.vigie.store.backup;

/** Where a backup or a restoration is; each takes seconds to minutes. */
public enum Step {
    /** The tables are written to the file. */
    WRITING,
    /** The file is read back. */
    CHECKING,
    /** Its tables are written to the database. */
    LOADING,
    /** What the database then holds is held against the file. */
    COMPARING
}
