package io.yunzong.journey.web;

import jakarta.servlet.http.HttpServletResponse;

/** The head of an answer that is a workbook. */
final class Workbook {
    private Workbook() {}

    static void answer(HttpServletResponse response, String name) {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".xlsx\"");
        response.setHeader("Cache-Control", "no-store");
    }
}
