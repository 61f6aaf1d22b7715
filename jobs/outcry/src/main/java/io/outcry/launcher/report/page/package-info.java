/** The HTML of the report: sections, charts, and the writer that escapes. */
@NullMarked
package io.outcry.launcher.report.page;

import org.jspecify.annotations.NullMarked;
