package io.yunzong.kernel;

/** An id issued by a sequence of the owning module. Holding one costs no arrow to that module. */
public interface Id {
    long value();
}
