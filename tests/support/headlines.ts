/** Headlines, the HTML that the components make of them, and the order in which they have to be painted from the left. */
export const headlines: readonly { text: string; html: string; painted: readonly string[] }[] = [
  {
    text: "UNICEF تطلق نداءً عاجلاً",
    html: '<bdi dir="rtl"><bdi dir="ltr">UNICEF</bdi> تطلق نداءً عاجلاً</bdi>',
    painted: ["عاجلاً", "نداءً", "تطلق", "UNICEF"],
  },
  {
    text: "C++ لغة لا تشيخ",
    html: '<bdi dir="rtl"><bdi dir="ltr">C++</bdi> لغة لا تشيخ</bdi>',
    painted: ["تشيخ", "لا", "لغة", "C", "++"],
  },
  {
    text: "3-2 تكفي الفريق",
    html: '<bdi dir="rtl"><bdi dir="ltr" class="whole">3-2</bdi> تكفي الفريق</bdi>',
    painted: ["الفريق", "تكفي", "3", "-", "2"],
  },
  {
    text: "The New York Times: تحقيق في حلب",
    html: '<bdi dir="rtl"><bdi dir="ltr">The New York Times</bdi>: تحقيق في حلب</bdi>',
    painted: ["حلب", "في", "تحقيق", ":", "The", "New", "York", "Times"],
  },
  {
    text: "Yes we can!",
    html: '<bdi dir="ltr">Yes we can!</bdi>',
    painted: ["Yes", "we", "can", "!"],
  },
  {
    text: "هل تكفي C++؟",
    html: '<bdi dir="rtl">هل تكفي <bdi dir="ltr">C++</bdi>؟</bdi>',
    painted: ["؟", "C", "++", "تكفي", "هل"],
  },
  {
    text: "خبر من حلب",
    html: '<bdi dir="rtl">خبر من حلب</bdi>',
    painted: ["حلب", "من", "خبر"],
  },
];
