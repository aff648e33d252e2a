using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Claims.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FiguresAndEvents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "LastEventNumber",
                table: "Claims",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "LastFigureNumber",
                table: "Claims",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "Events",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ClaimId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Where = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    From = table.Column<int>(type: "INTEGER", nullable: false),
                    To = table.Column<int>(type: "INTEGER", nullable: true),
                    InClaim = table.Column<bool>(type: "INTEGER", nullable: false),
                    EvidenceText = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: false),
                    ConfirmedById = table.Column<long>(type: "INTEGER", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Events_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Events_Members_ConfirmedById",
                        column: x => x.ConfirmedById,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Figures",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ClaimId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Measure = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    AsOf = table.Column<int>(type: "INTEGER", nullable: true),
                    EvidenceNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    ConfirmedById = table.Column<long>(type: "INTEGER", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Actual_High = table.Column<string>(type: "TEXT", unicode: false, maxLength: 33, nullable: true),
                    Actual_Low = table.Column<string>(type: "TEXT", unicode: false, maxLength: 33, nullable: true),
                    Actual_Qualifier = table.Column<string>(type: "TEXT", unicode: false, maxLength: 24, nullable: true),
                    Actual_Step = table.Column<string>(type: "TEXT", unicode: false, maxLength: 33, nullable: true),
                    Actual_Unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Claimed_High = table.Column<string>(type: "TEXT", unicode: false, maxLength: 33, nullable: true),
                    Claimed_Low = table.Column<string>(type: "TEXT", unicode: false, maxLength: 33, nullable: true),
                    Claimed_Qualifier = table.Column<string>(type: "TEXT", unicode: false, maxLength: 24, nullable: true),
                    Claimed_Step = table.Column<string>(type: "TEXT", unicode: false, maxLength: 33, nullable: true),
                    Claimed_Unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Rate_From = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Rate_On = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Rate_Value = table.Column<string>(type: "TEXT", unicode: false, maxLength: 33, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Figures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Figures_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Figures_Members_ConfirmedById",
                        column: x => x.ConfirmedById,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Events_ClaimId_Number",
                table: "Events",
                columns: new[] { "ClaimId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Events_ConfirmedById",
                table: "Events",
                column: "ConfirmedById");

            migrationBuilder.CreateIndex(
                name: "IX_Figures_ClaimId_Number",
                table: "Figures",
                columns: new[] { "ClaimId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Figures_ConfirmedById",
                table: "Figures",
                column: "ConfirmedById");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Events");

            migrationBuilder.DropTable(
                name: "Figures");

            migrationBuilder.DropColumn(
                name: "LastEventNumber",
                table: "Claims");

            migrationBuilder.DropColumn(
                name: "LastFigureNumber",
                table: "Claims");
        }
    }
}
