/** What the files of a run say, read as streams and kept small. */
@NullMarked
package io.outcry.launcher.report.facts;

import org.jspecify.annotations.NullMarked;
