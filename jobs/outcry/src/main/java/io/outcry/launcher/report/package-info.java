/** The report of a run: one page that a person opens, made from the files that the run wrote. */
@NullMarked
package io.outcry.launcher.report;

import org.jspecify.annotations.NullMarked;
