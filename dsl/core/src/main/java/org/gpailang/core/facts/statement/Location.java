package org.gpailang.core.facts.statement;

/**
 * A place in a file.
 *
 * @param file the file, as the program was asked to read it
 * @param line the first line, counted from 1
 * @param column the first column, counted from 1 in UTF-16 code units
 * @param endLine the last line
 * @param endColumn the column after the last character
 */
public record Location(String file, int line, int column, int endLine, int endColumn) implements Comparable<Location> {

    /** Whether another place is within this one. */
    public boolean holds(Location other) {
        boolean begins = other.line > line || other.line == line && other.column >= column;
        boolean ends = other.endLine < endLine || other.endLine == endLine && other.endColumn <= endColumn;
        return file.equals(other.file) && begins && ends;
    }

    /** The empty place immediately after this one. */
    public Location end() {
        return new Location(file, endLine, endColumn, endLine, endColumn);
    }

    /** Compares by file, then from top to bottom, then from left to right. */
    @Override
    public int compareTo(Location other) {
        int order = file.compareTo(other.file);
        order = order != 0 ? order : Integer.compare(line, other.line);
        order = order != 0 ? order : Integer.compare(column, other.column);
        order = order != 0 ? order : Integer.compare(endLine, other.endLine);
        return order != 0 ? order : Integer.compare(endColumn, other.endColumn);
    }

    /** Written out because the hash code that Java generates for a record is slow, and locations are the keys of many tables. */
    @Override
    public int hashCode() {
        return 31 * (31 * (31 * (31 * file.hashCode() + line) + column) + endLine) + endColumn;
    }

    /** Two locations are equal if all their parts are. */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Location at && line == at.line && column == at.column && endLine == at.endLine
                && endColumn == at.endColumn && file.equals(at.file);
    }

    /** The file and the line, such as {@code frontier.gpai:26}. */
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
