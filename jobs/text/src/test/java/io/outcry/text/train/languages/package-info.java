@NullMarked
package io.outcry.text.train.languages;

import org.jspecify.annotations.NullMarked;
