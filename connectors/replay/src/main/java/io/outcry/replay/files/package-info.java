/** Recorded files as single records, each with its place: plain or gzip, lines or one array. */
@NullMarked
package io.outcry.replay.files;

import org.jspecify.annotations.NullMarked;
