// SPDX-License-Identifier: Apache-2.0
package io.outcry.replay.files;

import io.outcry.schemas.posts.MalformedPostException;
import org.jspecify.annotations.Nullable;

/**
 * One record as it stands in its file, without the end of its line.
 *
 * @param bytes whole, or its beginning where {@code fault} is set
 * @param place {@code file:line}, the line on which the record starts, from 1
 * @param fault why this cannot be a post, whatever its format: too long, or where a gzip broke off
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and too many to copy
public record RawRecord(byte[] bytes, String place, @Nullable MalformedPostException fault) {}
