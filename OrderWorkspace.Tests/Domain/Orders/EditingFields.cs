using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Findings;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.PreFill;
using OrderWorkspace.Tests.Support;

namespace OrderWorkspace.Tests.Domain.Orders;

public sealed class EditingFields
{
    private static readonly FieldSource ByGrace = new(SourceKind.Entered, "Grace");

    private static OpenOrder Order => An.OpenOrder()
        .With(A.Offering("fiber").ForMonths(12).With(A.Characteristic("bandwidth", CharacteristicType.Integer), A.Characteristic("name")))
        .After(Edit.Add("fiber"));

    [Theory]
    [InlineData(HeaderField.PurchaseOrderNumber, "  PO 7 ", "PO 7")]
    [InlineData(HeaderField.Notes, "two\nlines", "two\nlines")]
    [InlineData(HeaderField.Notes, "a\0b", "ab")]
    [InlineData(HeaderField.RequestedStart, "2026-07-01", "2026-07-01")]
    [InlineData(HeaderField.Priority, "high", "High")]
    [InlineData(HeaderField.PaymentTerms, "   ", null)]
    public void Of_the_header_keeps_the_value_and_who_entered_it(HeaderField field, string typed, string? kept) =>
        Assert.Equal(new FieldValue(kept, ByGrace), Order.After(Edit.Set(field, typed)).Order.Read(field));

    [Theory]
    [InlineData(HeaderField.RequestedStart, "tomorrow", "a date")]
    [InlineData(HeaderField.RequestedCompletion, "31.12.2026", "a date")]
    [InlineData(HeaderField.RequestedCompletion, "3000-01-01", "a date")]
    [InlineData(HeaderField.Priority, "asap", "a priority")]
    [InlineData(HeaderField.Priority, "2", "a priority")]
    [InlineData(HeaderField.Priority, "Low, High", "a priority")]
    [InlineData(HeaderField.OrderingContact, "Ada", "a contact")]
    [InlineData(HeaderField.BillingContact, "Ada", "a contact")]
    [InlineData(HeaderField.TechnicalContact, "Ada", "a contact")]
    [InlineData(HeaderField.BillingLocation, "Berlin", "a location")]
    [InlineData(HeaderField.DeliveryLocation, "Berlin", "a location")]
    [InlineData(HeaderField.Contract, "Frame", "a contract")]
    public void Of_the_header_keeps_what_cannot_be_read_and_finds_it(HeaderField field, string typed, string type)
    {
        var open = Order.After(Edit.Set(field, typed));

        Assert.Equal(typed, open.Order.Read(field).Text);
        var finding = Assert.Single(open.Findings.All, f => f.Kind == OrderFindings.Unreadable);
        Assert.Equal((Path(field), $"\"{typed}\" cannot be read as {type}."), (finding.Path, finding.Message));
        open.After(Edit.Set(field, null)).FindsNo(OrderFindings.Unreadable);
    }

    [Theory]
    [InlineData(HeaderField.PurchaseOrderNumber, 100)]
    [InlineData(HeaderField.ExternalId, 100)]
    [InlineData(HeaderField.PaymentTerms, 200)]
    [InlineData(HeaderField.Notes, 4000)]
    public void Of_the_header_keeps_a_text_that_is_too_long_and_finds_it(HeaderField field, int longest)
    {
        var (fits, tooLong) = (new string('x', longest), new string('x', longest + 1));

        Order.After(Edit.Set(field, fits)).FindsNo(OrderFindings.Unreadable);
        var open = Order.After(Edit.Set(field, tooLong));

        Assert.Equal(tooLong, open.Order.Read(field).Text);
        Assert.Equal(Path(field), Assert.Single(open.Findings.All, f => f.Kind == OrderFindings.Unreadable).Path);
    }

    [Theory]
    [InlineData(LineField.Quantity, "2.50", "2.5")]
    [InlineData(LineField.Quantity, "+3", "3")]
    [InlineData(LineField.Quantity, "9999999.999999", "9999999.999999")]
    [InlineData(LineField.TermMonths, "024", "24")]
    [InlineData(LineField.RequestedOn, "2026-07-01", "2026-07-01")]
    public void Of_a_line_keeps_the_value_in_its_usual_form(LineField field, string typed, string kept) =>
        Assert.Equal(new FieldValue(kept, ByGrace), Order.After(Edit.Set(1, field, typed)).Line(1).Read(field));

    [Theory]
    [InlineData(LineField.Quantity, "many", "a number")]
    [InlineData(LineField.Quantity, "1000000000", "a number")]
    [InlineData(LineField.Quantity, "10000000", "a number")]
    [InlineData(LineField.Quantity, "-10000000", "a number")]
    [InlineData(LineField.Quantity, "0.1234567", "a number")]
    [InlineData(LineField.TermMonths, "1.5", "a number of months")]
    [InlineData(LineField.TermMonths, "99999999999", "a number of months")]
    [InlineData(LineField.TermMonths, "1201", "a number of months")]
    [InlineData(LineField.RequestedOn, "soon", "a date")]
    [InlineData(LineField.Location, "Berlin", "a location")]
    [InlineData(LineField.SiteContact, "Ada", "a contact")]
    [InlineData(LineField.Contract, "Frame", "a contract")]
    [InlineData(LineField.Entitlement, "hours", "an entitlement")]
    public void Of_a_line_keeps_what_cannot_be_read_and_finds_it(LineField field, string typed, string type)
    {
        var open = Order.After(Edit.Set(1, field, typed));

        Assert.Equal(typed, open.Line(1).Read(field).Text);
        var finding = Assert.Single(open.Findings.All);
        Assert.Equal((OrderFindings.Unreadable, $"\"{typed}\" cannot be read as {type}."), (finding.Kind, finding.Message));
    }

    [Theory]
    [InlineData("0500", "500")]
    [InlineData("+500.0", "500")]
    [InlineData("fast", "fast")]
    public void Of_a_characteristic_keeps_numbers_in_their_usual_form_and_anything_else_as_typed(string typed, string kept) =>
        Assert.Equal(new FieldValue(kept, ByGrace), Order.After(Edit.Set(1, "bandwidth", typed)).Line(1).Read("bandwidth"));

    [Fact]
    public void To_what_they_are_already_is_no_edit()
    {
        var open = Order.After(Edit.Set(1, LineField.Quantity, "5"));

        foreach (var edit in new OrderEdit[] { Edit.Set(1, LineField.Quantity, " 5.0 "), Edit.Set(HeaderField.Notes, " "), Edit.Set(1, "name", ""), Edit.Remove(9) })
        {
            var applied = open.Apply(edit).Value;
            Assert.Null(applied.Entry);
            Assert.Same(open, applied.After);
        }
    }

    [Theory]
    [InlineData(HeaderField.OrderingContact, "order.contact.foreign", "orderingContact")]
    [InlineData(HeaderField.BillingContact, "order.contact.foreign", "billingContact")]
    [InlineData(HeaderField.TechnicalContact, "order.contact.foreign", "technicalContact")]
    [InlineData(HeaderField.BillingLocation, "order.location.foreign", "billingLocation")]
    [InlineData(HeaderField.DeliveryLocation, "order.location.foreign", "deliveryLocation")]
    [InlineData(HeaderField.Contract, "order.contract.foreign", "contract")]
    public void Of_the_header_to_something_that_is_not_the_customers_is_refused(HeaderField field, string code, string path)
    {
        var finding = Assert.Single(Order.Apply(Edit.Set(field, Id.Of<Customer>("Somebody else's").ToString())).Findings);

        Assert.Equal((code, path), (finding.Code, finding.Path.Value));
    }

    [Theory]
    [InlineData(LineField.Location, "order.location.foreign", "lines[1].location")]
    [InlineData(LineField.SiteContact, "order.contact.foreign", "lines[1].siteContact")]
    [InlineData(LineField.Contract, "order.contract.foreign", "lines[1].contract")]
    [InlineData(LineField.Entitlement, "line.entitlement.foreign", "lines[1].entitlement")]
    public void Of_a_line_to_something_that_is_not_the_customers_is_refused(LineField field, string code, string path)
    {
        var finding = Assert.Single(Order.Apply(Edit.Set(1, field, Id.Of<Entitlement>("Somebody else's").ToString())).Findings);

        Assert.Equal((code, path), (finding.Code, finding.Path.Value));
    }

    [Fact]
    public void Of_a_line_that_is_gone_is_refused()
    {
        Order.Refuses(Edit.Set(9, LineField.Quantity, "1"), OrderFindings.LineUnknown, at: "lines[9]");
        Order.Refuses(Edit.Set(9, "bandwidth", "1"), OrderFindings.LineUnknown, at: "lines[9]");
        Order.Refuses(Edit.Adjust(9, "Monthly fee", default, 1), OrderFindings.LineUnknown, at: "lines[9]");
    }

    [Fact]
    public void That_the_specification_does_not_have_is_refused() =>
        Order.Refuses(Edit.Set(1, "colour", "red"), CharacteristicFindings.Unknown, at: "lines[1].characteristics.colour");

    [Fact]
    public void Is_written_into_the_journal()
    {
        var applied = Order.Apply(Edit.Set(HeaderField.Notes, "call first")).Value;

        Assert.Equal((3, "Grace", "SetHeaderField", null), (applied.Entry!.Number, applied.Entry.ByName, applied.Entry.Kind, applied.Entry.Reverts));
        Assert.Equal([new HeaderFieldChanged(HeaderField.Notes, default, new FieldValue("call first", ByGrace))], applied.Entry.Changes);
        Assert.Equal(3, applied.After.Order.Version);
    }

    private static FieldPath Path(HeaderField field) => FieldPath.Root.Field(field.ToString());
}
