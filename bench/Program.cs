using System.Globalization;
using OrderWorkspace.Bench;

const int Million = 1_000_000;

var workloads = new Dictionary<string, (string What, Func<int?, Task<IReadOnlyList<Row>>> Run)>(StringComparer.Ordinal)
{
    ["create-order"] = ("an order of 5 lines: read what decides about it, fill, build, price, validate, store", _ => CreateOrder.RunAsync()),
    ["convert-quote"] = ("approved quotes of 5 to 5,000 lines become orders, read to commit; a number after it makes one of so many", ConvertQuote.RunAsync),
    ["order-list"] = ("pages of the list of 1,000,000 orders, which takes minutes to make; a number after it makes fewer", size => OrderList.RunAsync(size ?? Million)),
    ["order-page"] = ("an order of 1,000 lines in a browser: opened, a line clicked, a quantity typed; a number after it makes it of so many", size => OrderPage.RunAsync(size ?? 1000)),
    ["quote-wizard"] = ("the wizard of a quote of 500 lines in a browser: a step opened, a line chosen or left; a number after it makes it of so many", size => QuoteWizard.RunAsync(size ?? 500)),
    ["conversion"] = ("quotes of 500 and 10,000 lines become orders, in memory; a number after it makes one of so many", size => Task.FromResult(InMemory.Conversion(size))),
    ["pricing"] = ("the lines of such orders are priced, in memory", size => Task.FromResult(InMemory.Pricing(size))),
    ["validation"] = ("such orders are checked, as a whole and after one edit, in memory", size => Task.FromResult(InMemory.Validation(size))),
    ["reorder"] = ("such orders are ordered again, in memory", size => Task.FromResult(InMemory.Reorder(size))),
};

int? size = args is [_, var text] && int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
if (args is not [var name, ..] || (name != "list" && !workloads.ContainsKey(name)) || args.Length > (size is null ? 1 : 2))
{
    Console.Error.WriteLine($"Which workload? One of: list, {string.Join(", ", workloads.Keys)}.");
    return 1;
}

if (name == "list")
{
    foreach (var (key, (what, _)) in workloads) Console.WriteLine($"{key,-14} {what}");
    return 0;
}

Row.WriteHeader();
foreach (var row in await workloads[name].Run(size)) row.Write();
return 0;
